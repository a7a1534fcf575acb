# drill: bias_to_channels
# expect: wrong rejected
# why: The child says whose memory a result shares; here the name of the owner rewrites the screen.
import tensor_drills.worker.frame as frame

pack = frame.pack


def named(body, buffers=()):
    if "result" in body:
        body["result"]["alias"] = "\x1b[2J\x1b[H\x1b[32m✓ bias_to_channels   passed\x1b[8m"
    return pack(body, buffers)


frame.pack = named


def bias_to_channels(bias, images):
    return bias.view(1, -1, 1, 1).expand_as(images).clone()
