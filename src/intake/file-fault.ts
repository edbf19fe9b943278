/** A file that was met, not looked into yet. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly modifiedAt: string;
}

/** A fault of the disk or its permissions, told by Node's error code; anything else is a fault of the program. */
export function isFileFault(cause: unknown): boolean {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined && code !== 'ENOSPC';
}
