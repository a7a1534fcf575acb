# drill: cat_features
# expect: error
# kind: exception
# why: whoever asks how it is called gets an exception.
class Shy:
    @property
    def __signature__(self):
        raise KeyboardInterrupt

    @property
    def __text_signature__(self):
        raise KeyboardInterrupt

    def __call__(self, *arguments):
        raise ValueError("called all the same")


cat_features = Shy()
