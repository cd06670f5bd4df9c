// A list of whole numbers that is filled anew for each failure instead of made anew: what is made for one failure and dropped pushes what is needed
// for the next out of the processor's cache, which is most of the time that a diagnosis takes.

export class NumberList {
  length = 0;
  #values = new Int32Array(256);

  at(index: number): number {
    return this.#values[index] as number;
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow();
    this.#values[this.length] = value;
    this.length += 1;
  }

  #grow(): void {
    const longer = new Int32Array(2 * this.#values.length);
    longer.set(this.#values);
    this.#values = longer;
  }
}
