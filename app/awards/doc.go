// Package awards is the page of nominations on their way from the list to the
// decision: checked, made public, voted on, decided, handed over and paid. Of the
// other rooms it uses decisions, certificates, columns and history.
package awards
