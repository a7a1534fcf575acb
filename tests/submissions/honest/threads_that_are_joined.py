# drill: stack_frames
# expect: pass
# why: a pool of threads copies frame by frame and is closed again.
from concurrent.futures import ThreadPoolExecutor
from threading import Thread


def stack_frames(frames):
    out = frames[0].new_empty(len(frames), *frames[0].shape)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda pair: out[pair[0]].copy_(pair[1]), enumerate(frames)))
    thread = Thread(target=out.sum)
    thread.start()
    thread.join()
    return out
