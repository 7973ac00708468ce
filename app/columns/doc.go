// Package columns asks the officer what the columns of a table hold that is none
// of our forms. It is used wherever such a table comes in; what becomes of the
// rows is up to the room that asks.
package columns
