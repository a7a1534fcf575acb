def matmul_shapes() -> dict[str, tuple[int, ...] | str]:
    # The last two dims multiply, those before them broadcast; a vector's borrowed dim goes again.
    return {
        "vectors": (),
        "matrix_vector": (2,),
        "vector_batch": (5, 4),
        "batch_matrix": (5, 2, 4),
        "two_batches": (7, 5, 2, 4),
        "odd_batches": "RuntimeError",
        "mm": "RuntimeError",
    }
