// Package xlsx writes and reads Excel workbooks: the annexes that are handed
// upward, the table that a screen shows, and the tables that units send in.
//
// It writes to an io.Writer from plain values and reads from an io.ReaderAt;
// files, paths and dialogs belong to the caller. excelize does the writing.
// Nothing is read with it before every part of the file has been checked, for
// it takes a damaged workbook for a shorter one without a word.
package xlsx
