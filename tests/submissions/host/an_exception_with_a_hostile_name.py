# drill: bias_to_channels
# expect: error
# kind: exception
# why: a name that clears the screen, begins a new line and claims to have passed.
def bias_to_channels(bias, images):
    name = "E\x1b[2J\r\n\u2028✓ bias_to_channels   pass\n\x9b31m\u202e" + "x" * 100_000
    raise type(name, (Exception,), {})("right")
