# drill: flatten_images
# expect: timeout
# timeout: 0.4
# why: with all signals blocked it waits for one that never comes.
import signal


def flatten_images(images):
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    while True:
        signal.pause()
