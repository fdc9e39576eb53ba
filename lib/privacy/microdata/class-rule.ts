/** True if `rows[from … to − 1]`, at least k of them, may be published as one class. Never depends on their order. */
export type ClassRule = (rows: Int32Array, from: number, to: number) => boolean;
