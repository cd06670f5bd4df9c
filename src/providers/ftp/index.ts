// FTP and FTPS.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const ftp: ProviderRules = { slug: 'ftp', name: 'FTP', aliases: ['ftps', 'ftp-tls', 'ftpes'], rules, lifetimes };
