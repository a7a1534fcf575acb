# drill: topk_keep
# expect: rejected
# why: JSON nested 200000 deep exhausts the stack of a reader that recurses.
import os
import struct

head = b'{"buffers": [], "body": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"
os.write(3, b"TDRILL1\n" + struct.pack("<I", len(head)) + head)
os._exit(0)
