/** Sets of things that are joined two by two (Tarjan 1975), things being numbers. */
export class Sets {
  readonly #parents = new Map<number, number>();

  /** The set of a thing, told by one of its members; a thing never joined is its own. */
  find(thing: number): number {
    let root = thing;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up;
    for (let at = thing; at !== root; ) {
      const up = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = up;
    }
    return root;
  }

  /** Makes one set of two. */
  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) this.#parents.set(Math.max(a, b), Math.min(a, b));
  }
}
