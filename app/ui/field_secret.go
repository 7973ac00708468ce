package ui

import "golang.org/x/text/unicode/norm"

// SecretField edits a passphrase: shown as dots until the officer uncovers it,
// and kept to the letter, spaces and all, but for how letters are composed.
func SecretField(label string, p *string, opts ...FieldOption) Field {
	input := newEntry()
	input.Password = true
	return newTextField(label, p, input, norm.NFC.String, opts)
}
