/** The point of an arrow at the end of a level line, drawn and not a marker: those need an id each, and a page may hold many drawings. */
export function headAt(to: number, from: number, y: number): string {
  const back = to - Math.sign(to - from) * 7;
  return `M${back} ${y - 4} L${to} ${y} L${back} ${y + 4}`;
}
