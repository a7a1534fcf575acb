# drill: squeeze_channel
# expect: pass
# why: a bound method is bound to the name.
class Channels:
    def __init__(self, dim):
        self.dim = dim

    def drop(self, images):
        return images.squeeze(self.dim)


squeeze_channel = Channels(dim=1).drop
