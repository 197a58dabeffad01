import type { CompletionTexts } from '../completion-texts.js';

export const completion: CompletionTexts = {
  summary: 'Print a script that completes commands, options and their values at the Tab key',
  description:
    'Print a script that completes commands, options and their values at the Tab key. Add the line for your shell (below) to its profile and open a new terminal. The language of the descriptions is that of --lang or LANG.',
  shell: 'The shell that you use',
  examples: [
    { command: 'source <(inbound completion bash)', does: 'bash: add to ~/.bashrc' },
    { command: 'source <(inbound completion zsh)', does: 'zsh: add to ~/.zshrc, after compinit' },
    { command: 'inbound completion fish | source', does: 'fish: add to ~/.config/fish/config.fish' },
    {
      command: 'inbound completion powershell | Out-String | Invoke-Expression',
      does: 'PowerShell: add to the file that $PROFILE names (open it with notepad $PROFILE)',
    },
  ],
};
