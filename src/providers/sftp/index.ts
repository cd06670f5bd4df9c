// SFTP: files over SSH, by password or key.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const sftp: ProviderRules = {
  slug: 'sftp',
  name: 'SFTP',
  aliases: ['sftp-bulk', 'ssh', 'sftp-json', 'ssh-tunnel', 'aws-transfer-sftp', 'destination-sftp-json'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_password: {
        resolve: [
          "Enter the password or private key again. If it is right, have the server's administrator look which kinds of login it allows (password, public key, keyboard-interactive) and whether our public key is still in authorized_keys.",
        ],
      },
      object_access_lost: { resolve: ["The server's administrator lets our user read the folder and its files."] },
    },
  },
};
