# drill: permute_to_channels_last
# expect: pass
# why: calling a class that returns something else from __new__.
class permute_to_channels_last:
    def __new__(cls, images):
        return images.movedim(1, -1)
