import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#contract/endpoint.ts';
import { MOST_UPLOAD_BYTES, uploadFile, uploadTypes } from '#contract/files.ts';
import { answerOf, callHeaders, urlOf } from './api.ts';
import { ApiError, OfflineError } from './api-error.ts';
import { connectionLost, connectionWorks } from './connection.ts';

interface UploadOptions {
  /** How much has gone, 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Hands a file in. By XMLHttpRequest: `fetch` does not tell how far it is. */
export function upload(file: File, { onProgress, signal }: UploadOptions): Promise<OutputOf<typeof uploadFile>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(uploadFile.method, urlOf(uploadFile, { name: file.name }));
    for (const [name, value] of Object.entries({ ...callHeaders, 'content-type': 'application/octet-stream' })) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      connectionWorks();
      resolve(answerOf(uploadFile, new Response(request.responseText, { status: request.status })));
    });
    request.addEventListener('error', () => {
      connectionLost();
      reject(new OfflineError());
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Whether the server would take such a file; null where it would. By its content the server looks itself. */
export function uploadRefusal({ type, size }: Pick<File, 'type' | 'size'>): ApiError | null {
  if (!uploadTypes.some((known) => known === type) || size === 0) return new ApiError({ code: 'file_type' });
  return size > MOST_UPLOAD_BYTES ? new ApiError({ code: 'file_too_large' }) : null;
}

export interface Upload {
  file: File | null;
  /** Null once it has arrived, and before. */
  progress: number | null;
  fileId: string | null;
  error: unknown;
  pick(file: File): void;
  remove(): void;
}

type State = Pick<Upload, 'file' | 'progress' | 'fileId' | 'error'>;

const nothing: State = { file: null, progress: null, fileId: null, error: null };

/** One file of a form: it goes to the server as soon as it is picked. */
export function useUpload(): Upload {
  const [state, setState] = useState(nothing);
  const under = useRef<AbortController>(undefined);
  useEffect(() => () => under.current?.abort(), []);
  function pick(file: File) {
    under.current?.abort();
    const error = uploadRefusal(file);
    if (error) return setState({ ...nothing, error });
    const way = (under.current = new AbortController());
    setState({ ...nothing, file, progress: 0 });
    const onProgress = (progress: number) => !way.signal.aborted && setState({ ...nothing, file, progress });
    upload(file, { onProgress, signal: way.signal }).then(
      ({ fileId }) => !way.signal.aborted && setState({ ...nothing, file, fileId }),
      (failure: unknown) => !way.signal.aborted && setState({ ...nothing, error: failure }),
    );
    return undefined;
  }
  function remove() {
    under.current?.abort();
    setState(nothing);
  }
  return { ...state, pick, remove };
}
