# drill: cat_features
# expect: error
# why: whoever looks the function up meets a name whose comparison ends the program.
class Odd(str):
    def __eq__(self, other):
        raise SystemExit(0)

    __hash__ = str.__hash__


globals()[Odd("cat_features")] = None
