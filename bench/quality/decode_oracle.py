"""Reads mails with Python's own email package, as an oracle for the reader of this project.

Standard input: one JSON line a mail, {"id", "bytes"}, the bytes in base64. Standard output: one JSON line a
mail with what email.policy.default makes of it. Where the package raises on a field, that field is null.
`--time` reads every mail three times and prints only how many it reads a second. Standard library only.
"""

import base64
import email
import email.policy
import hashlib
import html.parser
import json
import sys
import time

BLOCKS = {
    "address", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figure",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "img", "input", "legend", "li", "ol",
    "option", "p", "pre", "select", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "button",
}
SILENT = {"script", "style", "title", "template", "svg", "object", "datalist"}


class Words(html.parser.HTMLParser):
    """The text of a page, a blank where a block begins or ends."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.pieces = []
        self.silent = 0

    def handle_starttag(self, tag, attrs):
        if tag in SILENT:
            self.silent += 1
        if tag in BLOCKS:
            self.pieces.append(" ")

    def handle_endtag(self, tag):
        if tag in SILENT and self.silent:
            self.silent -= 1
        if tag in BLOCKS:
            self.pieces.append(" ")

    def handle_data(self, data):
        if not self.silent:
            self.pieces.append(data)


def attempt(read):
    try:
        return read()
    except Exception:  # the package raises many kinds on broken mail; none of them is a reading
        return None


def words_of_html(page):
    words = Words()
    words.feed(page)
    words.close()
    return "".join(words.pieces)


def body_of(mail):
    part = mail.get_body(preferencelist=("plain", "html"))
    if part is None:
        return None
    content = part.get_content()
    if not isinstance(content, str):
        return None
    return words_of_html(content) if part.get_content_subtype() == "html" else content


def mailboxes_of(mail, name):
    field = mail[name]
    if field is None:
        return []
    return [[one.display_name, one.addr_spec] for one in field.addresses]


def attachments_of(mail):
    found = []
    body = mail.get_body(preferencelist=("plain", "html"))
    for part in mail.walk():
        if part is body or part.is_multipart() or part.get_content_maintype() in ("multipart", "message"):
            continue
        if part.get_content_maintype() == "text" and not part.get_filename():
            continue
        payload = part.get_payload(decode=True)
        if payload:
            found.append(hashlib.sha256(payload).hexdigest())
    return found


def read(raw):
    mail = attempt(lambda: email.message_from_bytes(raw, policy=email.policy.default))
    if mail is None:
        return None
    return {
        "subject": attempt(lambda: None if mail["subject"] is None else str(mail["subject"])),
        "from": attempt(lambda: mailboxes_of(mail, "from")),
        "to": attempt(lambda: mailboxes_of(mail, "to")),
        "body": attempt(lambda: body_of(mail)),
        "attachments": attempt(lambda: attachments_of(mail)),
    }


def main():
    mails = [json.loads(line) for line in sys.stdin]
    raws = [(mail["id"], base64.b64decode(mail["bytes"])) for mail in mails]
    if "--time" not in sys.argv:
        for name, raw in raws:
            print(json.dumps({"id": name, "reading": read(raw)}))
        return
    rates = []
    for _ in range(3):
        begin = time.perf_counter()
        for _, raw in raws:
            read(raw)
        rates.append(len(raws) / (time.perf_counter() - begin))
    print(json.dumps(rates))


if __name__ == "__main__":
    main()
