// Package support keeps what helps to find a fault: the log, what a crash
// prints, and the report that the officer can hand to whoever helps. None of it
// holds anything about a person.
package support
