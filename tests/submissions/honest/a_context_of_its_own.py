# drill: bias_to_channels
# expect: pass
# why: contextvars, exit stacks and closing around a view.
import contextlib
import contextvars

shape = contextvars.ContextVar("shape")


def bias_to_channels(bias, images):
    with contextlib.ExitStack() as stack:
        stack.callback(shape.reset, shape.set(images.shape))
        view = bias.unflatten(0, (1, -1, 1, 1))
        return contextvars.copy_context().run(lambda: view.expand(shape.get()))
