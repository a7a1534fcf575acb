# drill: flatten_images
# expect: timeout
# timeout: 0.5
# why: all cases are answered; then the replaced standard output never comes back from its flush.
import sys


class Slow:
    def write(self, text):
        return len(text)

    def flush(self):
        while True:
            pass


sys.stdout = Slow()


def flatten_images(images):
    return images.flatten(1)
