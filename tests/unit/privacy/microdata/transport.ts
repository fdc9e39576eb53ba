/**
 * Earth mover's distance by its definition: the least cost of carrying `supply` to `demand` (whole numbers of equal
 * sum), found by moving one unit at a time along the cheapest path (Bellman and Ford). For a handful of answers.
 */
export function transportCost(
  supply: readonly number[],
  demand: readonly number[],
  cost: (from: number, to: number) => number,
): number {
  const size = supply.length;
  const flow = supply.map(() => demand.map(() => 0));
  const left = [...supply];
  const wanted = [...demand];
  let total = 0;
  while (left.some((units) => units > 0)) {
    // Nodes 0 … size − 1 send, size … 2 size − 1 receive; a path may take back what was sent before.
    const best = Array.from({ length: 2 * size }, (_, node) => ((left[node] ?? 0) > 0 ? 0 : Infinity));
    const before = Array.from({ length: 2 * size }, () => -1);
    for (let round = 0; round < 2 * size; round += 1) {
      for (let from = 0; from < size; from += 1) {
        for (let to = 0; to < size; to += 1) {
          const there = (best[from] ?? Infinity) + cost(from, to);
          if (there < (best[size + to] ?? Infinity) - 1e-12) {
            best[size + to] = there;
            before[size + to] = from;
          }
          const back = (best[size + to] ?? Infinity) - cost(from, to);
          if ((flow[from]?.[to] ?? 0) > 0 && back < (best[from] ?? Infinity) - 1e-12) {
            best[from] = back;
            before[from] = size + to;
          }
        }
      }
    }
    let end = -1;
    wanted.forEach((units, to) => {
      if (units > 0 && (end === -1 || (best[size + to] ?? Infinity) < (best[size + end] ?? Infinity)))
        end = to;
    });
    total += best[size + end] ?? 0;
    wanted[end] = (wanted[end] ?? 0) - 1;
    let node = size + end;
    for (let previous = before[node] ?? -1; previous !== -1; previous = before[node] ?? -1) {
      const [from, to, unit] = node >= size ? [previous, node - size, 1] : [node, previous - size, -1];
      const row = flow[from];
      if (row) row[to] = (row[to] ?? 0) + unit;
      node = previous;
    }
    left[node] = (left[node] ?? 0) - 1;
  }
  return total;
}
