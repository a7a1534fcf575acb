# drill: stack_frames
# expect: timeout
# timeout: 0.5
# why: every MemoryError is caught, and more is asked for.
def stack_frames(frames):
    kept = []
    while True:
        try:
            kept.append(bytearray(1 << 28))
        except MemoryError:
            pass
