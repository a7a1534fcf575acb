# drill: flatten_images
# expect: memory
# kind: limit
# why: bytes and more bytes, of which nobody reads one.
def flatten_images(images):
    kept = []
    while True:
        kept.append(bytes(1 << 26))
