# drill: topk_keep
# expect: rejected
# why: An integer of a million digits takes a careless parser minutes.
import os
import struct

head = b'{"buffers": [], "body": ' + b"9" * 1_000_000 + b"}"
os.write(3, b"TDRILL1\n" + struct.pack("<I", len(head)) + head)
os._exit(0)
