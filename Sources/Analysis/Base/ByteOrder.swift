/// The order of the bytes of two names: upper case before lower, whatever the locale.
func comesBefore(_ first: String, _ second: String) -> Bool {
  first.utf8.lexicographicallyPrecedes(second.utf8)
}
