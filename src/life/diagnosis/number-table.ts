// A table from whole numbers to whole numbers, laid out for being read: a key stands beside its value, so that a look touches one line of the
// processor's cache. A Map touches several, and a diagnosis takes some forty looks.

/** Values are above 0. */
export class NumberTable {
  /** Key and value in turn; a value of 0 is a free slot. Always a power of two, and at most half full. */
  #slots = new Int32Array(2_048);
  #size = 0;

  /** The value, or 0 when the key is not there. */
  get(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let place = placeOf(key) & mask;
    for (;;) {
      const value = slots[place + 1] as number;
      if (value === 0 || slots[place] === key) return value;
      place = (place + 2) & mask;
    }
  }

  /** Adds a key that is not there yet. */
  add(key: number, value: number): void {
    if (4 * (this.#size + 1) > this.#slots.length) this.#grow();
    this.#size += 1;
    put(this.#slots, key, value);
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    for (let place = 0; place < before.length; place += 2) {
      const value = before[place + 1] as number;
      if (value !== 0) put(this.#slots, before[place] as number, value);
    }
  }
}

/** Keys that lie close together are scattered: multiplied by the golden ratio of 32 bits, of which the high bits are the mixed ones. */
const placeOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 12) << 1;

function put(slots: Int32Array, key: number, value: number): void {
  const mask = slots.length - 1;
  let place = placeOf(key) & mask;
  while (slots[place + 1] !== 0) place = (place + 2) & mask;
  slots[place] = key;
  slots[place + 1] = value;
}
