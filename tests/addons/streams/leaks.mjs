// What tests/leaks passes. A stream is a dozen objects, functions and promises on either side.
export const leaks = {
  'readable stream of values made by Java': (addon) => read(addon.countStream(2)),
  'readable stream of bytes made by Java that is cancelled': async (addon) => {
    const reader = addon.chunks(10, 64).getReader();
    await reader.read();
    await reader.cancel('enough');
  },
  'readable stream made by Java that fails': (addon) => refused(read(addon.failingRequestStream())),
  'readable stream of bytes made by JavaScript': (addon, i) => addon.bytes(streamOf(Uint8Array.of(i, 1))),
  'readable stream made by JavaScript that is cancelled': (addon, i) => addon.first(streamOf(`text ${i}`, 'b', 'c'), 2),
  'readable stream made by JavaScript that fails': (addon) => refused(addon.sum(failing())),
  'writable stream made by Java': async (addon, i) => {
    const writer = addon.sink(10, 100).getWriter();
    await writer.write(i);
    await writer.close();
    addon.heard();
  },
  'writable stream made by Java that is aborted': async (addon, i) => {
    const writer = addon.sink(10, 100).getWriter();
    await writer.write(i);
    await writer.abort(new Error('enough'));
    addon.heard();
  },
  'writable stream made by JavaScript': (addon, i) => piped(addon, streamOf(`text ${i}`, 'b')),
  'writable stream made by JavaScript that fails': async (addon) => {
    const cancelled = Promise.withResolvers();
    const source = new ReadableStream({
      pull: (controller) => controller.enqueue('a'),
      cancel: cancelled.resolve,
    });
    const target = new WritableStream({ write: () => Promise.reject(new Error('disk full')) });
    addon.pipe(source, target);
    await cancelled.promise;
  },
};

async function read(stream) {
  const reader = stream.getReader();
  while (!(await reader.read()).done);
}

function streamOf(...chunks) {
  return new ReadableStream({
    pull(controller) {
      if (chunks.length > 0) controller.enqueue(chunks.shift());
      else controller.close();
    },
  });
}

function failing() {
  return new ReadableStream({
    pull() {
      throw new Error('dry');
    },
  });
}

function piped(addon, source) {
  const over = Promise.withResolvers();
  addon.pipe(source, new WritableStream({ close: over.resolve, abort: over.reject }));
  return over.promise;
}

async function refused(promise) {
  try {
    await promise;
  } catch {
    return;
  }
  throw new Error('nothing failed');
}
