# drill: gather_class_scores
# expect: rejected
# kind: process
# why: A dict of keys with one hash takes time in the square of their number to be built.
import os
import struct

KEY = 2**61 - 1  # what hashes are taken modulo: its multiples collide
pairs = ",".join('[{"k":"int","v":%d},{"k":"none"}]' % (k * KEY) for k in range(1, 17500))
body = '{"call":"value","gradients":null,"arguments":[],"result":{"k":"dict","v":[%s]}}' % pairs


def framed(body):
    head = ('{"buffers":[],"body":%s}' % body).encode()
    return b"TDRILL1\n" + struct.pack("<I", len(head)) + head


data = framed('{"loaded":"ok"}') + framed(body) * 13
while data:
    data = data[os.write(3, data) :]
os._exit(0)
