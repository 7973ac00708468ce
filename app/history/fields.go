package history

// Fields are the names of a record's fields, as the history keeps them, in
// their order.
func Fields(entity string) []string { return fieldOrder(entity) }
