# drill: flatten_images
# expect: pass
# why: it counts its calls and remembers shapes.
seen = {}
count = 0


def flatten_images(images):
    global count
    count += 1
    seen.setdefault(images.shape, []).append(count)
    return images.view(len(images), -1)
