//go:build !windows && !linux

package store

func keepsNoRights(string) bool { return false }
