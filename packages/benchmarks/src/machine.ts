import os from 'node:os';

/** The machine and the day, for whoever reads the figures later. */
export function machine(now: Date): string {
  const [processor] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const [load = 0] = os.loadavg();
  return (
    `${now.toISOString().slice(0, 10)}: ${os.cpus().length} cores (${processor?.model.trim() ?? 'unknown'}), ` +
    `${memory} GB, ${os.type()}, Node ${process.versions.node}, load ${load.toFixed(1)} before it began.`
  );
}
