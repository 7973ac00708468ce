//go:build !windows

package ui

import "time"

// within waits so long for work that may take for ever; nil when it does.
func within(patience time.Duration, work func() error) error {
	ended := make(chan error, 1)
	go func() { ended <- work() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(patience):
		return nil
	}
}
