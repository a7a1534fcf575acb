# drill: transpose_matrices
# expect: error
# kind: exception
# why: a worker of multiprocessing; were it granted, the answer would be right.
import multiprocessing
import time


def transpose_matrices(batch):
    multiprocessing.get_context("fork").Process(target=time.sleep, args=(30,)).start()
    return batch.mT
