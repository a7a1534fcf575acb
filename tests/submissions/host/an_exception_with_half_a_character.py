# drill: bias_to_channels
# expect: error
# kind: exception
# why: a lone surrogate cannot be written as UTF-8.
def bias_to_channels(bias, images):
    raise ValueError("\ud800 and \udcff, \x00 and \x1b[31m")
