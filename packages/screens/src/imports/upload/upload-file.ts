import type { ImportKind } from '@unisono/imports/schema';
import type { Refusal } from '@unisono/ui/client';

/** The server did not take a file; `refusal` says why, for `sentenceOf`. */
export class UploadRefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.name = 'UploadRefusedError';
    this.refusal = refusal;
  }
}

export interface Upload {
  readonly file: File;
  readonly kind: ImportKind;
  /** The system the rows come from; the server's own word for files where it is blank. */
  readonly source: string;
}

/**
 * Sends a file as it is and answers the id of its import. `fetch` tells nobody how far an upload is, so this is the
 * older way.
 * @throws UploadRefusedError also when the server does not answer
 * @throws DOMException `AbortError` when `signal` ends it
 */
export function uploadFile(
  { file, kind, source }: Upload,
  onProgress: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const query = new URLSearchParams({ kind, name: file.name, ...(source.trim() && { source: source.trim() }) });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/imports?${query.toString()}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => {
      const answer: unknown = request.response;
      if (request.status === 201 && isRecord(answer) && typeof answer.id === 'string') resolve(answer.id);
      else reject(new UploadRefusedError(refusalIn(answer, request.status)));
    });
    request.addEventListener('error', () => reject(new UploadRefusedError(refusalIn(null, 0))));
    request.addEventListener('abort', () => reject(new DOMException('the upload was stopped', 'AbortError')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

/** The refusal in an answer; what is no answer of ours (a proxy's page, none at all) counts as unreachable. */
export function refusalIn(answer: unknown, status: number): Refusal {
  const error: unknown = isRecord(answer) ? answer.error : undefined;
  if (!isRecord(error) || typeof error.code !== 'string') {
    return { code: 'unreachable', reason: 'unreachable', field: undefined, details: {}, status };
  }
  return {
    code: error.code,
    reason: typeof error.reason === 'string' ? error.reason : error.code,
    field: typeof error.field === 'string' ? error.field : undefined,
    details: isRecord(error.details) ? error.details : {},
    status,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
