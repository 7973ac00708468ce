package ui

import (
	"cmp"
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Asking asks the store one thing after another while the officer types or
// scrolls: beside the window, and a newer question cancels the older. Its zero
// value is ready.
type Asking struct {
	cancel   context.CancelFunc
	patience time.Duration // instead of a frame; below 0 for none at all
}

// frame is how long the window may wait for an answer. What is there by then is
// painted at once, so that nothing flickers.
const frame = 12 * time.Millisecond

// Ask does work beside the window. done runs on the UI goroutine, before Ask
// returns if the answer comes within a frame; it does not run at all once there
// is a newer question.
func (a *Asking) Ask(work func(ctx context.Context) error, done func(error)) {
	a.Stop()
	ctx, cancel := context.WithCancel(context.Background())
	a.cancel = cancel
	awaited(a.wait(), func() error { return work(ctx) }, func(err error) {
		if ctx.Err() == nil {
			cancel()
			done(err)
		}
	})
}

// Stop cancels what is still being asked.
func (a *Asking) Stop() {
	if a.cancel != nil {
		a.cancel()
	}
}

// wait is how long the window waits. Where there is no event loop, as in tests,
// nothing can come later than that: there it waits for the answer.
func (a *Asking) wait() time.Duration {
	if _, loops := fyne.CurrentApp().Driver().(desktop.Driver); !loops && a.patience >= 0 {
		return time.Minute
	}
	return cmp.Or(a.patience, frame)
}
