# drill: topk_keep
# expect: crash rejected
# why: A buffer claims 2**60 bytes that never come.
import json
import os
import struct

from tensor_drills.worker.frame import pack

head = json.dumps({"body": {"call": "value"}, "buffers": [1 << 60]}).encode()
os.write(3, pack({"loaded": "ok"}) + b"TDRILL1\n" + struct.pack("<I", len(head)) + head)
os._exit(0)
