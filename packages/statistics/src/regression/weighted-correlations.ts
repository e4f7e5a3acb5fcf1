/**
 * Correlations of columns in which row i counts `times[i]` times, as one matrix row by row; 0 beside a column that does
 * not vary among these rows. The columns come standardised, so that plain sums of products cost no digits. Hot: no
 * checks.
 */
export function weightedCorrelations(columns: readonly Float64Array[], times: Float64Array): Float64Array {
  let total = 0;
  for (let row = 0; row < times.length; row += 1) total += times[row] ?? 0;
  const size = columns.length;
  const means = columns.map((column) => weightedSum(column, times) / total);
  const covariance = (first: number, second: number) => {
    const [x, y] = [columns[first], columns[second]];
    const sum = x && y ? weightedProduct(x, y, times) : 0;
    return sum / total - (means[first] ?? 0) * (means[second] ?? 0);
  };
  const spreads = columns.map((_, at) => Math.sqrt(Math.max(0, covariance(at, at))));
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    matrix[row * size + row] = 1;
    for (let column = 0; column < row; column += 1) {
      const scale = (spreads[row] ?? 0) * (spreads[column] ?? 0);
      const r = scale > NO_SPREAD ? covariance(row, column) / scale : 0;
      matrix[row * size + column] = r;
      matrix[column * size + row] = r;
    }
  }
  return matrix;
}

/** Of columns with mean square 1: less is rounding. */
const NO_SPREAD = 1e-12;

function weightedSum(column: Float64Array, times: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < times.length; row += 1) sum += (times[row] ?? 0) * (column[row] ?? 0);
  return sum;
}

function weightedProduct(first: Float64Array, second: Float64Array, times: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < times.length; row += 1) sum += (times[row] ?? 0) * (first[row] ?? 0) * (second[row] ?? 0);
  return sum;
}
