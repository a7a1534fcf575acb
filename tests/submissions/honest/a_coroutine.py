# drill: squeeze_channel
# expect: pass
# why: a coroutine is run to its end by hand, without an event loop.
class Later:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield
        return self.value


async def dropped(images):
    return (await Later(images)).select(1, 0)


def squeeze_channel(images):
    coroutine = dropped(images)
    while True:
        try:
            coroutine.send(None)
        except StopIteration as end:
            return end.value
