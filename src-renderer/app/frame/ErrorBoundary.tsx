import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';

/** Keeps a page that failed from taking the frame with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <Page width="reading">
        <ProblemNotice
          error={this.state.error}
          actions={
            <Button variant="default" size="sm" onClick={() => this.setState({ error: null })}>
              Show the page again
            </Button>
          }
        />
      </Page>
    );
  }
}
