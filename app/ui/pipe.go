package ui

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
)

// Pipe makes results of items on two workers and hands them on, in no order, to
// take, which runs in the caller's goroutine: reading goes on while writing
// waits for the disk. However many items there are, only a few results are held.
// It is for the work of [Run].
//
// take gets the results that are ready, one or more. Pipe ends with the first
// error of either, with a panic of produce as an error, or with that of ctx once
// it is cancelled.
func Pipe[A, B any](ctx context.Context, items []A, produce func(A) (B, error), take func([]B) error) error {
	const workers, ahead = 2, 4
	ctx, stop := context.WithCancelCause(ctx)
	todo, made := make(chan A), make(chan B, ahead)
	var busy sync.WaitGroup
	busy.Go(func() {
		defer close(todo)
		for _, item := range items {
			select {
			case todo <- item:
			case <-ctx.Done():
				return
			}
		}
	})
	for range workers {
		busy.Go(func() { work(ctx, stop, todo, made, produce) })
	}
	var last sync.WaitGroup
	last.Go(func() { busy.Wait(); close(made) })
	for first := range made {
		if ctx.Err() != nil {
			continue // until the workers have seen it
		}
		batch := []B{first}
		for len(made) > 0 {
			batch = append(batch, <-made)
		}
		if err := take(batch); err != nil {
			stop(err)
		}
	}
	err := context.Cause(ctx)
	stop(nil)
	return err
}

// work makes results of items until there are no more.
func work[A, B any](ctx context.Context, stop context.CancelCauseFunc, todo <-chan A, made chan<- B, produce func(A) (B, error)) {
	defer func() {
		if r := recover(); r != nil {
			slog.Error("panic in long work", "panic", r, "stack", string(debug.Stack()))
			stop(fmt.Errorf("panic in long work: %v", r))
		}
	}()
	for item := range todo {
		result, err := produce(item)
		if err != nil {
			stop(err)
			return
		}
		select {
		case made <- result:
		case <-ctx.Done():
			return
		}
	}
}
