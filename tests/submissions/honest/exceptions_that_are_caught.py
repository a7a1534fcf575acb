# drill: flatten_pixels
# expect: pass
# why: view is tried first, and what it raises is handled.
import contextlib
import traceback


def flatten_pixels(images):
    moved = images.permute(0, 2, 3, 1)
    try:
        out = moved.view(-1, images.shape[1])
    except RuntimeError:
        traceback.format_exc()
        out = moved.reshape(-1, images.shape[1])
    else:
        with contextlib.suppress(ZeroDivisionError):
            1 / 0
    finally:
        del moved
    return out
