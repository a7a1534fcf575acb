# drill: topk_keep
# expect: rejected
# why: A buffer of negative length moves a careless reader backwards, for ever.
import json
import os
import struct

from tensor_drills.worker.frame import pack

head = json.dumps({"body": {"call": "value"}, "buffers": [-100]}).encode()
os.write(3, pack({"loaded": "ok"}) + b"TDRILL1\n" + struct.pack("<I", len(head)) + head)
os._exit(0)
