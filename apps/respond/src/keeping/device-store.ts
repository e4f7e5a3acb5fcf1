/** What stands in for the device's storage where a browser forbids it: then progress lasts as long as the page. */
const memory = new Map<string, string>();

export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch (error) {
    if (error instanceof DOMException) return memory.get(key) ?? null;
    throw error;
  }
}

export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
  } catch (error) {
    // Forbidden, or full: this page still knows it.
    if (!(error instanceof DOMException)) throw error;
    memory.set(key, text);
  }
}

export function forget(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch (error) {
    // What cannot be written was never there.
    if (!(error instanceof DOMException)) throw error;
  }
}
