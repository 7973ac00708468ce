// Package inbox sends the forms out to the units and reads what they send back:
// a batch of files, judged to the cell, before anything of it is kept. It asks
// for a report through the room of submissions, without importing it.
package inbox
